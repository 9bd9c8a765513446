// A generic base class calls the abstract member.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { new OrderHandler().Handle("x"); } catch (UnauthorizedAccessException) { }

abstract class Handler<T> { public void Handle(T item) => Core(item); protected abstract void Core(T item); }

class OrderHandler : Handler<string>
{
    [Expect("PERM1001", "Main → Handler.Handle → OrderHandler.Core → File.WriteAllText")]
    protected override void Core(string item) => File.WriteAllText(Case.File, item);
}
