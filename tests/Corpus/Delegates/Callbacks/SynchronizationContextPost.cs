// Work is posted to a context.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
new SynchronizationContext().Post(_ => { Store.Save(); done.Set(); }, null);
//^ Harmless: new SynchronizationContext().Post(_ => { Store.Print(); done.Set(); }, null);
done.Wait();
