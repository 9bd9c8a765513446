// The thread has ended when the drop comes.
var thread = new Thread(() => File.WriteAllText(Case.File, "x"));
thread.Start();
thread.Join();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
