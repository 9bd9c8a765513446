// Which case is in a union decides nothing that can be read: both branches run.
// Harmless: the other branch prints.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Flag flag = default;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (flag is string { })
    Console.WriteLine("a flag");
else
    Store.Save(); //! Harmless: Store.Print();

union Flag(bool, string);
