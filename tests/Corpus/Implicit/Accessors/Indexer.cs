// An indexer writes.
// BeforeDrop: before the drop, which is fine.
var table = new Table();
//! BeforeDrop: table["x"] = 1;
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { table["x"] = 1; } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Table
{
    public int this[string key]
    {
        get => 0;
        [Expect("PERM1001", "Main → Table.this[] → File.WriteAllText")]
        set => File.WriteAllText(Case.File, "x");
    }
}
