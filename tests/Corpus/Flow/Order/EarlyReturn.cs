// Before the drop the method returns on another way: the write there is harmless.
static void Run(bool install)
{
    if (install)
    {
        File.WriteAllText(Case.File, "x");
        return;
    }
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    Console.WriteLine("serving");
}

Run(install: args.Length > 0);
