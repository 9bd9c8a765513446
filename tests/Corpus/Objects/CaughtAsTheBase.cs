// What is caught as an exception may be one of the program's own.
// Harmless: its message says nothing.
[assembly: Expect("PERM1001", "Main → Loud.Message → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
try
{
    throw new Loud();
}
catch (Exception caught)
{
    Console.WriteLine(caught.Message);
}

class Loud : Exception
{
    public override string Message => Store.Save().ToString(); //! Harmless: public override string Message => "";
}
