@main struct Canvass { static func main() {} }
