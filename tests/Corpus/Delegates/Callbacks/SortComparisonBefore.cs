// A comparison runs while the list is sorted, before the drop.
var list = new List<int> { 2, 1, 3 };
list.Sort((a, b) => { File.AppendAllText(Case.File, "x"); return a - b; });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(list[0]);
