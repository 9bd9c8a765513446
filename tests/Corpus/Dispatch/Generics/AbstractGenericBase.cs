// A generic base class calls the abstract member.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: new OrderHandler().Handle("x");
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { new OrderHandler().Handle("x"); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

abstract class Handler<T> { public void Handle(T item) => Core(item); protected abstract void Core(T item); }

class OrderHandler : Handler<string>
{
    [Expect("PERM1001", "Main → Handler.Handle → OrderHandler.Core → File.WriteAllText")]
    protected override void Core(string item) => File.WriteAllText(Case.File, item);
}
