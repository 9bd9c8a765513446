// The drop is one of several actions that run side by side.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Parallel.Invoke(() => ProcessPermissions.Drop(Permission.FileSystemWrite), () => Store.Print());
Store.Save();
