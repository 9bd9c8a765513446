// Keys for cookies are made at their first use: here before the drop.
using Microsoft.AspNetCore.DataProtection;

using var services = new ServiceCollection().AddDataProtection().PersistKeysToFileSystem(new(Path.Combine(Case.Folder, "keys"))).Services.BuildServiceProvider();
var protector = services.GetDataProtector("cookies");
var cookie = protector.Protect("x");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(protector.Unprotect(cookie) + protector.Protect("y").Length);
