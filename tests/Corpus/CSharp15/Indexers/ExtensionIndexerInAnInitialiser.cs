// An initialiser sets an indexer of an extension block.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Lines.this[] → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Line { ["a"] = 1 });

class Line;

static class Lines
{
    extension(Line line)
    {
        public int this[string name]
        {
            set => Store.Save(); //! Harmless: set => Store.Print();
        }
    }
}
