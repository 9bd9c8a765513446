// A compound assignment reads and sets an indexer of an extension block.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Lines.this[] → Store.Save → File.WriteAllText")]

var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line["a"] += 1;

class Line;

static class Lines
{
    extension<T>(T line) where T : Line
    {
        public int this[string name]
        {
            get => name.Length;
            set => Store.Save(); //! Harmless: set => Store.Print();
        }
    }
}
