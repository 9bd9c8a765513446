// Reading goes on after the drop of writing.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(File.ReadAllText(Case.File) + File.Exists(Case.File) + Directory.GetFiles(Case.Folder).Length + new FileInfo(Case.File).Length);
foreach (var line in File.ReadLines(Case.File))
    Console.WriteLine(line);
using var reader = new StreamReader(Case.File);
Console.WriteLine(reader.ReadToEnd());
