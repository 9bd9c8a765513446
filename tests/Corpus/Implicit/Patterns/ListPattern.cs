// A list pattern reads Length and the indexer.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Line.this[] → Store.Save → File.WriteAllText")]

//! BeforeDrop: Console.WriteLine(new Line() is [1, ..]);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Line() is [1, ..]); //! BeforeDrop:

class Line
{
    public int Length => 1;

    public int this[int index] => Store.Save(); //! Harmless: public int this[int index] => Store.Print();
}
