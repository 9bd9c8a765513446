// An index from the end and a range read Length and call Slice.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Line.Length → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
Console.WriteLine(new Line()[^1]);
Console.WriteLine(new Line()[1..]);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Line
{
    public int Length => Store.Save() + 1; //! Harmless: public int Length => Store.Print() + 1;

    public int this[int index] => index;

    public string Slice(int start, int length) => $"{start}+{length}";
}
