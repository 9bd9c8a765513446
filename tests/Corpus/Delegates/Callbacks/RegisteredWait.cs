// A callback waits for a handle.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

using var done = new ManualResetEventSlim();
using var go = new ManualResetEvent(true);
ProcessPermissions.Drop(Permission.FileSystemWrite);
ThreadPool.RegisterWaitForSingleObject(go, (_, _) => { Store.Save(); done.Set(); }, null, 1000, executeOnlyOnce: true);
//^ Harmless: ThreadPool.RegisterWaitForSingleObject(go, (_, _) => { Store.Print(); done.Set(); }, null, 1000, executeOnlyOnce: true);
done.Wait();
