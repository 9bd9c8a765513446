// An indexer of an extension block is read.
// BeforeDrop: before the drop.
// Harmless: its setter writes, which reading does not call.
[assembly: Expect("PERM1001", "Main → Lines.this[] → Store.Save → File.WriteAllText")]

var line = new Line();
//! BeforeDrop: Console.WriteLine(line[1, 2]);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(line[1, 2]); //! BeforeDrop:

class Line;

static class Lines
{
    extension(Line line)
    {
        public int this[int row, int column]
        {
            get => Store.Save() + row; //! Harmless: get => Store.Print() + row;
            set => Store.Print(); //! Harmless: set => Store.Save();
        }
    }
}
