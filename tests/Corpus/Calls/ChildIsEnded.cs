// A child is ended after the drop of diagnostics: a signal looks into nothing.
using System.Diagnostics;

using var child = Process.Start("/bin/sleep", "60");
ProcessPermissions.Drop(Permission.Diagnostics);
child.Kill();
child.WaitForExit();
