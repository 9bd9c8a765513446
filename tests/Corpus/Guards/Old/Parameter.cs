// An answer is handed over, and the drop comes before it is used.
// Again: it is asked again behind the drop.
[assembly: Expect("PERM1001", "Main.Run → Store.Save → File.WriteAllText")]

Run(ProcessPermissions.Has(Permission.FileSystemWrite));

static void Run(bool can)
{
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    //! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
    if (can)
        Store.Save();
}
