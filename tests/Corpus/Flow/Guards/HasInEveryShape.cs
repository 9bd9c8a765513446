// Every shape of asking first.
ProcessPermissions.Drop(Permission.FileSystemWrite);
bool Can() => ProcessPermissions.Has(Permission.FileSystemWrite);
_ = ProcessPermissions.Has(Permission.FileSystemWrite) ? Save() : 0;
_ = ProcessPermissions.Has(Permission.FileSystemWrite) && Save() > 0;
_ = !ProcessPermissions.Has(Permission.FileSystemWrite) || Save() > 0;
if (ProcessPermissions.Has(Permission.FileSystemWrite) is true)
    Save();
if (ProcessPermissions.Has(Permission.FileSystemWrite) == false)
    Console.WriteLine("cannot");
else
    Save();
while (ProcessPermissions.Has(Permission.FileSystem))
    Save();
Console.WriteLine(Can());

static int Save()
{
    File.WriteAllText(Case.File, "x");
    return 1;
}
