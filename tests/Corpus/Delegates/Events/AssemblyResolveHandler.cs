// A handler is asked for an assembly that is not found.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

AppDomain.CurrentDomain.AssemblyResolve += (_, asked) =>
{
    Store.Save(asked.Name); //! Harmless: Store.Print(asked.Name);
    return null;
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { System.Reflection.Assembly.Load("None"); } catch (FileNotFoundException) { }
