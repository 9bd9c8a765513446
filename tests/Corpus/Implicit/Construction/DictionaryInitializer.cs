// A dictionary initialiser calls the indexer.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Table.this[] → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = new Table { ["a"] = "x" };
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Table { ["a"] = "x" }; //! BeforeDrop:

class Table
{
    public string this[string key]
    {
        set => Store.Save(key + value); //! Harmless: set => Store.Print(key + value);
    }
}
