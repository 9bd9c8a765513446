// A helper that calls itself answers yes in the end.
// Right: it asks in the end.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
if (Ask(3))
    Store.Save();

static bool Ask(int times) => times > 0 ? Ask(times - 1) : DateTime.Now.Year > 0;
//^ Right: static bool Ask(int times) => times > 0 ? Ask(times - 1) : ProcessPermissions.Has(Permission.FileSystemWrite);
