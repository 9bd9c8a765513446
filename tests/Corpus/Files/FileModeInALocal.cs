// The mode and access stand in locals that keep one constant: opening for reading is not a write.
var mode = FileMode.Open;
var access = FileAccess.Read;
ProcessPermissions.Drop(Permission.FileSystemWrite);
using var stream = File.Open(Case.File, mode, access);
Console.WriteLine(stream.Length);
