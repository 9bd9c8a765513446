// An assembly is loaded and entered before the drop.
using System.Reflection;

Assembly.LoadFrom(typeof(Console).Assembly.Location).EntryPoint?.Invoke(null, null);
ProcessPermissions.Drop(Permission.DynamicCode);
Console.WriteLine("serving");
