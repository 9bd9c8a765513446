// Constant mode and access say that nothing is written.
ProcessPermissions.Drop(Permission.FileSystemWrite);
using (var stream = new FileStream(Case.File, FileMode.Open, FileAccess.Read))
    Console.WriteLine(stream.Length);
using (var stream = File.Open(Case.File, FileMode.Open, FileAccess.Read))
    Console.WriteLine(stream.Length);
Console.WriteLine(File.ReadAllText(Case.File));
