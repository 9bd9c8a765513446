// The answer is kept in a local.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var canWrite = ProcessPermissions.Has(Permission.FileSystemWrite);
if (canWrite)
    File.WriteAllText(Case.File, "x");
