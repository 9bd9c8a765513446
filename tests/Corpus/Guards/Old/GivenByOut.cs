// An answer that came out by a parameter is older than the drop.
// Again: it is asked again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Ask(out var can);
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: Ask(out can);
if (can)
    Store.Save();

static void Ask(out bool can) => can = ProcessPermissions.Has(Permission.FileSystemWrite);
