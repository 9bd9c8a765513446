// A guard clause throws where the permission is gone.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Save(); } catch (InvalidOperationException) { Console.WriteLine("refused by ourselves"); }

static void Save()
{
    if (!ProcessPermissions.Has(Permission.FileSystemWrite))
        throw new InvalidOperationException();
    File.WriteAllText(Case.File, "x");
}
