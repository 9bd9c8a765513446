// A guard clause returns where the permission is gone.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Save();

static void Save()
{
    if (!ProcessPermissions.Has(Permission.FileSystemWrite))
    {
        Console.WriteLine("not kept");
        return;
    }
    File.WriteAllText(Case.File, "x");
}
