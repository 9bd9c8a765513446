// The drop stands in a catch that is entered.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

try
{
    int.Parse("none");
}
catch (FormatException)
{
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}
Store.Save(); //! Harmless: Store.Print();
