// It is asked first.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (ProcessPermissions.Has(Permission.FileSystemWrite))
    File.WriteAllText(Case.File, "x");
if (!ProcessPermissions.Has("fs.write"))
    return;
File.Delete(Case.File);
