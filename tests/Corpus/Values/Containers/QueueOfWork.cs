// Work is put into a queue and taken out of it.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var queue = new Queue<Action>();
queue.Enqueue(() => Store.Save()); //! Harmless: queue.Enqueue(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
while (queue.TryDequeue(out var next))
    next();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
