// Deconstruction calls Deconstruct: before the drop, which is fine.
var pair = new Pair();
var (a, b) = pair; Console.WriteLine(a + b);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Pair
{
    public void Deconstruct(out int a, out int b)
    {
        (a, b) = (1, 2);
        File.WriteAllText(Case.File, "x");
    }
}
