// The opposite of an answer is handed over.
// Right: the answer is.
[assembly: Expect("PERM1001", "Main → Main.Save → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Save(!ProcessPermissions.Has(Permission.FileSystemWrite)); //! Right: Save(ProcessPermissions.Has(Permission.FileSystemWrite));

static void Save(bool can)
{
    Console.WriteLine(can);
    if (can)
        Store.Save();
}
