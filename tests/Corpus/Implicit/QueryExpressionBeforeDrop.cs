// A query expression calls Select of an own type: before the drop, which is fine.
var source = new Source();
Console.WriteLine(from item in source select item);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Source
{
    public int Select(Func<int, int> selector)
    {
        File.WriteAllText(Case.File, "x");
        return selector(1);
    }
}
