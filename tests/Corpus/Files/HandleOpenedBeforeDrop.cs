// A file opened before the drop is written after it: the handle keeps working.
using var log = new FileStream(Case.File, FileMode.Append, FileAccess.Write);
using var writer = new StreamWriter(log);
ProcessPermissions.Drop(Permission.FileSystemWrite);
writer.WriteLine("after");
writer.Flush();
