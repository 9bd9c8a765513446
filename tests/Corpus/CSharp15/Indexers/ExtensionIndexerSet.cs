// An indexer of an extension block is set.
// Harmless: its getter writes, which setting does not call.
[assembly: Expect("PERM1001", "Main → Lines.this[] → Store.Save → File.WriteAllText")]

Line? line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line["a"] = 1;
Console.WriteLine(line);

class Line;

static class Lines
{
    extension(Line line)
    {
        public int this[string name]
        {
            get => Store.Print(); //! Harmless: get => Store.Save();
            set => Store.Save(); //! Harmless: set => Store.Print();
        }
    }
}
