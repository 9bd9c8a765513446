// What is already held of a process can be read.
ProcessPermissions.Drop(Permission.ChildProcess);
using var self = System.Diagnostics.Process.GetCurrentProcess();
Console.WriteLine(self.Id > 0 && self.ProcessName.Length > 0);
