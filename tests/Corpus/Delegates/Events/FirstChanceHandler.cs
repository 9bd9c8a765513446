// A handler sees each exception that is thrown.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
{
    if (thrown.Exception is FormatException)
        Store.Save(); //! Harmless: Store.Print();
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { int.Parse("none"); } catch (FormatException) { }
