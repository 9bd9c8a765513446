// An indexer writes.
var table = new Table();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { table["x"] = 1; } catch (UnauthorizedAccessException) { }

class Table
{
    public int this[string key]
    {
        get => 0;
        [Expect("PERM1001", "Main → Table.this[] → File.WriteAllText")]
        set => File.WriteAllText(Case.File, "x");
    }
}
