// Pool work is not a dedicated thread.
ProcessPermissions.Drop(Permission.Worker);
await Task.Run(() => Console.WriteLine("pool"));
ThreadPool.QueueUserWorkItem(_ => { });
