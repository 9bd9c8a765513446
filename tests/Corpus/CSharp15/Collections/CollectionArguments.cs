// The arguments of a collection call its constructor, which writes.
// BeforeDrop: before the drop.
// Harmless: the constructor without arguments writes.
[assembly: Expect("PERM1001", "Main → new Lines → Store.Save → File.WriteAllText")]

//! BeforeDrop: Lines before = [with(3), 1];
ProcessPermissions.Drop(Permission.FileSystemWrite);
Lines lines = [with(3), 1]; //! BeforeDrop: Lines lines = [];
Console.WriteLine(lines.Count);

class Lines : List<int>
{
    public Lines() => Store.Print(); //! Harmless: public Lines() => Store.Save();

    public Lines(int size) : base(size) => Store.Save(); //! Harmless: public Lines(int size) : base(size) => Store.Print();
}
