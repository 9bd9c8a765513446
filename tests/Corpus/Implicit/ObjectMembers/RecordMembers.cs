// The members that the compiler makes for a record read its properties.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Point.ToString → Point.PrintMembers → Point.Y → Store.Save → File.WriteAllText")]

var point = new Point(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(point);

record Point(int X)
{
    public int Y => Store.Save(); //! Harmless: public int Y => Store.Print();
}
