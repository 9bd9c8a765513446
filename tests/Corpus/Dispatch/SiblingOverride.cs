// The receiver's static type rules the sibling out.
new Writer().Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Reader reader = new();
reader.Run();

abstract class Step { public abstract void Run(); }

class Writer : Step { public override void Run() => File.WriteAllText(Case.File, "x"); }

class Reader : Step { public override void Run() => Console.WriteLine("read"); }
