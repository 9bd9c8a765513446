// default runs no constructor.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var point = default(Point);
Console.WriteLine(point.X);

struct Point
{
    public int X;

    public Point() => File.WriteAllText(Case.File, "x");
}
