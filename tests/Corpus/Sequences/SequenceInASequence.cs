// A query gives queries: what the inner one calls runs when somebody goes through a row.
// BeforeDrop: before the drop.
// OuterOnly: only the rows are counted, nobody goes through one.
[assembly: Expect("PERM1001", "Main → lambda in lambda in Main → Main.Write → Store.Save → File.WriteAllText")]

var rows = from y in Enumerable.Range(0, 2)
           select from x in Enumerable.Range(0, 2) let written = Write(x) select written;
//! BeforeDrop: foreach (var row in rows) foreach (var cell in row) Console.WriteLine(cell);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try
{
    foreach (var row in rows) //! BeforeDrop: //! OuterOnly: Console.WriteLine(rows.Count());
        foreach (var cell in row) //! BeforeDrop: //! OuterOnly:
            Console.WriteLine(cell); //! BeforeDrop: //! OuterOnly:
}
catch (UnauthorizedAccessException) { }

static int Write(int x)
{
    Store.Save();
    return x;
}
