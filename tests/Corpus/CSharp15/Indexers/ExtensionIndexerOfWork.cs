// An indexer of an extension block gives back a delegate that the receiver keeps.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var all = new Lines(() => Store.Save()); //! Harmless: var all = new Lines(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
all["first"]();

class Lines(Action first)
{
    public Action First => first;
}

static class LineExtensions
{
    extension(Lines all)
    {
        public Action this[string name] => all.First;
    }
}
