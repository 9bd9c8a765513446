// A generic base class calls the abstract member: before the drop, which is fine.
new OrderHandler().Handle("x");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

abstract class Handler<T> { public void Handle(T item) => Core(item); protected abstract void Core(T item); }

class OrderHandler : Handler<string>
{
    protected override void Core(string item) => File.WriteAllText(Case.File, item);
}
