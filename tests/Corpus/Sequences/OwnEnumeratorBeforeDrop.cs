// foreach calls the enumerator of an own collection: before the drop, which is fine.
var files = new Files();
foreach (var file in files) Console.WriteLine(file);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Files
{
    public Enumerator GetEnumerator() => new();

    public struct Enumerator
    {
        public int Current => 1;

        public bool MoveNext()
        {
            File.WriteAllText(Case.File, "x");
            return false;
        }
    }
}
