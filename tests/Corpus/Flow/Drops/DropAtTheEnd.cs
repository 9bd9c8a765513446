// Everything happens before the drop.
for (var i = 0; i < 3; i++)
    File.AppendAllText(Case.File, i.ToString());
try { File.Delete(Path.Combine(Case.Folder, "none")); }
finally { File.AppendAllText(Case.File, "done"); }
switch (args.Length)
{
    case 0: File.AppendAllText(Case.File, "zero"); break;
    default: File.AppendAllText(Case.File, "more"); break;
}
ProcessPermissions.Drop(Permission.FileSystemWrite);
